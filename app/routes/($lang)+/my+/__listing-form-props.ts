import type { ReactNode } from 'react'
import type { ListingSide } from '#app/domain/listing/types.ts'
import type { FormErrors, FormValues } from '#app/http/form-values.ts'
import type { ListingFormWorld } from './__listing-world.server.ts'

export type ListingFormProps = {
  world: ListingFormWorld
  side: ListingSide
  values: FormValues
  errors?: FormErrors
  /** Rows of the specification to show; the pressed button may ask for one more. */
  rows: number
  /** The words of the main button. */
  submit: string
  /** Hidden fields of the page that holds the form. */
  children?: ReactNode
}
