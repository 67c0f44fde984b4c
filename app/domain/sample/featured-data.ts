import type { SampleRole } from '../account/schema.ts'
import type {
  OrganisationKind,
  Qualification,
  SizeClass,
  Specification,
} from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { Period, Unit } from '../quantity/types.ts'
import type { RegionCode } from '../region/types.ts'

export type FeaturedProduct = {
  segment: SegmentId
  name: string
  specifications: Specification[]
  amount?: number
  unit?: Unit
  period?: Period
  minimumOrder?: number
  share?: number
}

export type FeaturedFirm = {
  role: SampleRole
  email: string
  kind: OrganisationKind
  size: SizeClass
  foundedYear: number
  /** The first is the main one. */
  segments: SegmentId[]
  city: RegionCode
  district: RegionCode
  hans: string
  en: string
  short: string
  about: string
  offers: FeaturedProduct[]
  needs: FeaturedProduct[]
  certificates: { name: string; daysLeft: number }[]
  qualifications: { code: Qualification; verified: boolean; daysAgo: number }[]
  markets: string[]
}

const REDUCER = 'intelligent-robot--precision-reducer'
const ROBOT = 'intelligent-robot--industrial-robot'

/** The firms of the two sample identities, written by hand so that a newcomer's first look shows a full page. */
export const FEATURED: readonly FeaturedFirm[] = [
  {
    role: 'sme',
    email: 'sme@sample.invalid',
    kind: 'manufacturer',
    size: 'small',
    foundedYear: 2014,
    segments: [REDUCER],
    city: '441900',
    district: '441900401',
    hans: '东莞市松湖谐波传动科技股份有限公司',
    en: 'Dongguan Songhu Harmonic Drive Technology Inc.',
    short: '松湖谐波',
    about:
      '2014年成立于东莞松山湖，生产谐波减速器、精密行星减速器和谐波旋转执行器，年产能约9.6万台。谐波减速器背隙不大于0.5 arcmin，减速比50到160，主要供给工业机器人和人形机器人企业。常年采购柔性轴承、交叉圆柱滚子轴承、齿轮钢和全合成润滑脂。已通过ISO 9001和ISO 14001认证，可先打样，交期20天。',
    offers: [
      {
        segment: REDUCER,
        name: '谐波减速器',
        specifications: [
          { name: '减速比', min: 50, max: 160 },
          { name: '额定扭矩', unit: 'N·m', min: 5, max: 180 },
          { name: '背隙', unit: 'arcmin', max: 0.5 },
          { name: '设计寿命', unit: 'h', min: 15000 },
        ],
        amount: 96000,
        unit: 'NIU',
        period: 'year',
        minimumOrder: 10,
        share: 0.62,
      },
      {
        segment: REDUCER,
        name: '谐波旋转执行器',
        specifications: [
          { name: '额定扭矩', unit: 'N·m', min: 8, max: 120 },
          { name: '背隙', unit: 'arcmin', max: 0.8 },
        ],
        amount: 12000,
        unit: 'NIU',
        period: 'year',
        minimumOrder: 5,
        share: 0.18,
      },
      {
        segment: REDUCER,
        name: '精密行星减速器',
        specifications: [
          { name: '减速比', min: 3, max: 100 },
          { name: '背隙', unit: 'arcmin', max: 3 },
        ],
        amount: 30000,
        unit: 'NIU',
        period: 'year',
        minimumOrder: 20,
        share: 0.14,
      },
      {
        segment: REDUCER,
        name: '柔轮',
        specifications: [{ name: '材质', text: '40CrNiMoA' }],
        amount: 5,
        unit: 'X-WAN',
        period: 'year',
        minimumOrder: 200,
        share: 0.06,
      },
    ],
    needs: [
      {
        segment: 'intelligent-robot--robot-bearing',
        name: '柔性轴承',
        specifications: [
          { name: '内径', unit: 'mm', min: 20, max: 80 },
          { name: '精度等级', text: 'P5' },
        ],
        amount: 10,
        unit: 'X-WAN',
        period: 'year',
      },
      {
        segment: 'intelligent-robot--robot-bearing',
        name: '交叉圆柱滚子轴承',
        specifications: [
          { name: '内径', unit: 'mm', min: 30, max: 120 },
          { name: '精度等级', text: 'P4' },
        ],
        amount: 9.6,
        unit: 'X-WAN',
        period: 'year',
      },
      {
        segment: 'advanced-materials--special-steel',
        name: '齿轮钢',
        specifications: [{ name: '牌号', text: '20CrMnTi' }],
        amount: 240,
        unit: 'TNE',
        period: 'year',
      },
      {
        segment: 'green-petrochemical--lubricants',
        name: '全合成润滑脂',
        specifications: [{ name: '倾点', unit: '℃', max: -30 }],
        amount: 6,
        unit: 'TNE',
        period: 'year',
      },
      {
        segment: 'high-end-equipment--cnc-machine-tool',
        name: '数控齿轮机床',
        specifications: [{ name: '定位精度', unit: 'mm', max: 0.005 }],
        amount: 4,
        unit: 'NIU',
        period: 'once',
      },
    ],
    certificates: [
      { name: 'ISO 9001', daysLeft: 41 },
      { name: 'ISO 14001', daysLeft: 480 },
    ],
    qualifications: [
      { code: 'high_tech', verified: true, daysAgo: 400 },
      { code: 'specialised_sme', verified: false, daysAgo: 260 },
    ],
    markets: ['japan-korea', 'southeast-asia'],
  },
  {
    role: 'chain_leader',
    email: 'leader@sample.invalid',
    kind: 'manufacturer',
    size: 'large',
    foundedYear: 2003,
    segments: [ROBOT, 'intelligent-robot--robot-integration'],
    city: '440600',
    district: '440606',
    hans: '佛山市禅北工业机器人有限公司',
    en: 'Foshan Chanbei Industrial Robot Co., Ltd.',
    short: '禅北机器人',
    about:
      '2003年建厂，是佛山顺德的工业机器人生产企业，产品有六轴工业机器人、SCARA机器人、码垛机器人和焊接机器人，月产能约2,400台。整机供给汽车、家电、3C和陶瓷行业，并承接机器人工作站集成。每年采购谐波减速器、RV减速器、交流伺服电机、多轴伺服驱动器和机器人本体电缆，希望在大湾区找到更多第二供应商。研发人员260人，已通过ISO 9001、ISO 45001和CE认证。',
    offers: [
      {
        segment: ROBOT,
        name: '六轴工业机器人',
        specifications: [
          { name: '额定负载', unit: 'kg', min: 4, max: 220 },
          { name: '工作半径', unit: 'mm', max: 3100 },
          { name: '重复定位精度', unit: 'mm', max: 0.03 },
        ],
        amount: 1400,
        unit: 'NIU',
        period: 'month',
        minimumOrder: 1,
        share: 0.52,
      },
      {
        segment: ROBOT,
        name: 'SCARA机器人',
        specifications: [
          { name: '额定负载', unit: 'kg', min: 3, max: 20 },
          { name: '重复定位精度', unit: 'mm', max: 0.01 },
        ],
        amount: 600,
        unit: 'NIU',
        period: 'month',
        minimumOrder: 1,
        share: 0.18,
      },
      {
        segment: ROBOT,
        name: '码垛机器人',
        specifications: [{ name: '额定负载', unit: 'kg', min: 50, max: 300 }],
        amount: 240,
        unit: 'NIU',
        period: 'month',
        minimumOrder: 1,
        share: 0.12,
      },
      {
        segment: ROBOT,
        name: '弧焊机器人',
        specifications: [
          { name: '工作半径', unit: 'mm', max: 2000 },
          { name: '重复定位精度', unit: 'mm', max: 0.05 },
        ],
        amount: 160,
        unit: 'NIU',
        period: 'month',
        minimumOrder: 1,
        share: 0.1,
      },
    ],
    needs: [
      {
        segment: REDUCER,
        name: '谐波减速器',
        specifications: [
          { name: '减速比', min: 80, max: 120 },
          { name: '背隙', unit: 'arcmin', max: 1 },
        ],
        amount: 5200,
        unit: 'NIU',
        period: 'month',
      },
      {
        segment: REDUCER,
        name: 'RV减速器',
        specifications: [
          { name: '额定扭矩', unit: 'N·m', min: 200, max: 700 },
          { name: '背隙', unit: 'arcmin', max: 1 },
        ],
        amount: 3800,
        unit: 'NIU',
        period: 'month',
      },
      {
        segment: 'intelligent-robot--servo-motor',
        name: '交流伺服电机',
        specifications: [{ name: '额定功率', unit: 'W', min: 100, max: 3000 }],
        amount: 12000,
        unit: 'NIU',
        period: 'month',
      },
      {
        segment: 'intelligent-robot--servo-drive',
        name: '多轴伺服驱动器',
        specifications: [{ name: '通信接口', text: 'EtherCAT' }],
        amount: 2400,
        unit: 'NIU',
        period: 'month',
      },
      {
        segment: 'intelligent-robot--robot-cable',
        name: '机器人本体电缆',
        specifications: [{ name: '弯曲寿命', unit: '万次', min: 1000 }],
        amount: 90,
        unit: 'KMT',
        period: 'month',
      },
      {
        segment: 'intelligent-robot--joint-encoder',
        name: '多圈绝对值编码器',
        specifications: [],
        amount: 1.2,
        unit: 'X-WAN',
        period: 'month',
      },
    ],
    certificates: [
      { name: 'ISO 9001', daysLeft: 620 },
      { name: 'ISO 45001', daysLeft: 210 },
      { name: 'CE', daysLeft: 540 },
    ],
    qualifications: [
      { code: 'chain_leader', verified: true, daysAgo: 520 },
      { code: 'high_tech', verified: true, daysAgo: 300 },
      { code: 'single_champion', verified: false, daysAgo: 700 },
    ],
    markets: ['southeast-asia', 'europe', 'japan-korea'],
  },
]
