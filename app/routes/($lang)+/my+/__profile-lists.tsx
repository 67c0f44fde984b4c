import type { RegionGroup } from '#app/domain/enterprise/region-choices.ts'
import { CERTIFICATES, IDENTIFIER_SCHEMES, SITE_KINDS } from '#app/domain/enterprise/types.ts'
import type { Region } from '#app/domain/region/types.ts'
import {
  type FormState,
  optionsOf,
  SelectField,
  TextField,
  TickField,
  valueIn,
} from '#app/ui/enterprise/form-controls.tsx'
import { RegionSelect } from '#app/ui/enterprise/region-select.tsx'
import { useWords } from '#app/ui/words.tsx'
import { Markets, Qualifications } from './__profile-ticks.tsx'
import { RowList } from './__row-list.tsx'

type Props = {
  form: FormState
  regions: readonly RegionGroup[]
  others: readonly Region[]
  markets: readonly { id: string; zh: string; en: string }[]
}

/** Everything of a profile that there may be several of. */
export function ProfileLists({ form, regions, others, markets }: Props) {
  const { enterprise, vocabulary: v } = useWords()
  const t = enterprise.fields
  const p = enterprise.profile
  return (
    <>
      <RowList
        form={form}
        list="identifiers"
        field="number"
        legend={t.identifiers}
        most={20}
        row={(name) => (
          <>
            <SelectField
              form={form}
              name={`${name}.scheme`}
              label={t.scheme}
              options={optionsOf(IDENTIFIER_SCHEMES, v.identifierScheme)}
            />
            <TextField form={form} name={`${name}.number`} label={t.number} maxLength={60} />
            {(form.errors[`${name}.number`] === enterprise.faults.identifier_check ||
              valueIn(form, `${name}.confirmed`) !== '') && (
              <TickField form={form} name={`${name}.confirmed`} label={t.numberConfirm} />
            )}
          </>
        )}
      />
      <RowList
        form={form}
        list="sites"
        field="regionCode"
        legend={p.sitesTitle}
        hint={t.addressHint}
        most={20}
        row={(name) => (
          <>
            <SelectField
              form={form}
              name={`${name}.kind`}
              label={t.siteKind}
              options={optionsOf(SITE_KINDS, v.siteKind)}
            />
            <RegionSelect
              form={form}
              name={`${name}.regionCode`}
              label={t.region}
              groups={regions}
              others={others}
            />
            <TextField form={form} name={`${name}.address`} label={t.address} optional />
          </>
        )}
      />
      <Qualifications form={form} />
      <RowList
        form={form}
        list="certificates"
        field="name"
        legend={p.certificatesTitle}
        hint={p.certificatesHint}
        most={40}
        row={(name) => (
          <>
            <TextField
              form={form}
              name={`${name}.name`}
              label={t.certificateName}
              list="certificate-names"
            />
            <TextField
              form={form}
              name={`${name}.number`}
              label={t.certificateNumber}
              maxLength={100}
              optional
            />
            <TextField
              form={form}
              name={`${name}.expiresOn`}
              label={t.expiresOn}
              type="date"
              optional
            />
          </>
        )}
      />
      <datalist id="certificate-names">
        {CERTIFICATES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Markets form={form} markets={markets} />
      <RowList
        form={form}
        list="contacts"
        field="name"
        legend={p.contactsTitle}
        hint={p.contactsHint}
        most={20}
        row={(name) => (
          <>
            <TextField form={form} name={`${name}.name`} label={t.contactName} maxLength={100} />
            <TextField form={form} name={`${name}.duty`} label={t.duty} maxLength={100} optional />
            <TextField form={form} name={`${name}.phone`} label={t.phone} maxLength={40} optional />
            <TextField
              form={form}
              name={`${name}.email`}
              label={t.email}
              maxLength={254}
              optional
            />
          </>
        )}
      />
    </>
  )
}
