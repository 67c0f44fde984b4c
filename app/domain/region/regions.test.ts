import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { holds } from '#tests/support/property.ts'
import { DISTANCE_CLASSES } from './types.ts'

const { regions } = loadKnowledge()

describe('places', () => {
  it('knows the 21 cities of Guangdong, Hong Kong and Macao', () => {
    expect(regions.homeCities).toHaveLength(23)
    expect(regions.homeCities.map(({ short }) => short)).toContain('深圳')
    expect(regions.childrenOf('810000')).toHaveLength(18)
    expect(regions.nameOf('440300', 'en')).toBe('Shenzhen')
    expect(regions.nameOf('nowhere')).toBe('nowhere')
  })

  it('leads a district or a town to its city, and a city to its province', () => {
    expect(regions.cityOf('440305')).toBe('440300')
    expect(regions.cityOf('441900119')).toBe('441900')
    expect(regions.cityOf('810011')).toBe('810000')
    expect(regions.cityOf('310000')).toBe('310000')
    expect(regions.cityOf('440000')).toBeNull()
    expect(regions.provinceOf('442000118')).toBe('440000')
    expect(regions.provinceOf('JP')).toBeNull()
  })

  it('gives 东莞 and 中山 towns and no districts', () => {
    for (const city of ['441900', '442000']) {
      expect(new Set(regions.childrenOf(city).map(({ level }) => level))).toEqual(new Set(['town']))
    }
  })

  it('never makes a country of Hong Kong, Macao or Taiwan', () => {
    const codes = regions.countriesAbroad.map(({ code }) => code)
    for (const code of ['HK', 'MO', 'TW', 'CN']) expect(codes).not.toContain(code)
    expect(regions.nameOf('710000')).toBe('中国台湾')
    expect(regions.nameOf('710000', 'en')).toBe('Taiwan, China')
    for (const { countries } of regions.markets) {
      for (const country of countries) expect(codes).toContain(country)
    }
  })

  it('leads every country to a market', () => {
    const homeless = regions.countriesAbroad.filter(
      ({ code }) => regions.marketsOf(code).length === 0,
    )
    expect(homeless).toEqual([])
    expect(regions.marketsOf('VN')).toEqual(['southeast-asia', 'belt-and-road'])
  })
})

describe('layers', () => {
  it('puts a place into the layers of its city', () => {
    expect(regions.layersOf('440305')).toContain('greater-bay-area')
    expect(regions.isGreaterBayArea('810005')).toBe(true)
    expect(regions.isGreaterBayArea('440500')).toBe(false)
    expect(regions.citiesIn('greater-bay-area')).toHaveLength(11)
    expect(regions.citiesIn('pearl-river-delta')).toHaveLength(9)
  })

  it('parts the 21 cities into core, belt and zone, each city once', () => {
    const parts = ['pearl-river-delta', 'coastal-belt', 'northern-ecological-zone']
    const cities = parts.flatMap((part) => [...regions.citiesIn(part)])
    expect(cities.sort()).toEqual(regions.childrenOf('440000').map(({ code }) => code))
  })

  it('answers whether a place lies in a wider one', () => {
    expect(regions.isWithin('440305', '440000')).toBe(true)
    expect(regions.isWithin('440305', 'greater-bay-area')).toBe(true)
    expect(regions.isWithin('440300', '440305')).toBe(false)
  })
})

describe('distance', () => {
  it('grows from the same city to abroad', () => {
    expect(regions.distance('440305', '440306')).toBe('same_city')
    expect(regions.distance('440300', '810000')).toBe('same_area')
    expect(regions.distance('440800', '441700')).toBe('same_area')
    expect(regions.distance('440800', '440300')).toBe('same_province')
    expect(regions.distance('440800', '445200')).toBe('same_province')
    expect(regions.distance('440300', '320500')).toBe('same_country')
    expect(regions.distance('440500', '820000')).toBe('same_country')
    expect(regions.distance('440300', 'VN')).toBe('abroad')
    expect(regions.distance('440300', 'XX')).toBeNull()
  })

  it('is the same both ways', () => {
    const codes = fc.constantFrom(...regions.all.map(({ code }) => code))
    holds(
      fc.property(codes, codes, (a, b) => {
        const there = regions.distance(a, b)
        expect(there).toBe(regions.distance(b, a))
        expect(DISTANCE_CLASSES).toContain(there)
      }),
    )
  })
})

describe('cities named in a text', () => {
  it.each([
    ['深圳市某某电子有限公司', '440300'],
    ['位于广东省佛山市顺德区', '440600'],
    ['工厂在顺德区', '440600'],
    ['香港新界', '810000'],
    ['Our plant is in Shenzhen, China', '440300'],
    ['Hong Kong office', '810000'],
    ['东莞长安镇模具厂', '441900'],
    ['陕西安康的茶', null],
    ['中山大学附属', null],
    ['中山小榄五金', '442000'],
    ['广州市北京路', '440100'],
    ['白银提炼', null],
    ['吉林大学', null],
    ['', null],
  ])('%s', (text, code) => {
    expect(regions.searchCity(text)).toBe(code)
  })

  it('lists all of them in order', () => {
    expect(regions.citiesNamed('从珠海到广州再到珠海，最后 Macao')).toEqual([
      '440400',
      '440100',
      '820000',
    ])
  })

  it('finds every city of the country by its full name', () => {
    for (const one of regions.all) {
      if (regions.cityOf(one.code) === one.code) expect(regions.searchCity(one.zh)).toBe(one.code)
    }
  })

  it('takes any text', () => {
    holds(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const code of regions.citiesNamed(text)) expect(regions.cityOf(code)).toBe(code)
      }),
    )
  })
})
