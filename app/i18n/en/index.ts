import type { Words } from '../words.ts'
import { about } from './about.ts'
import { account } from './account.ts'
import { clusters } from './clusters.ts'
import { common } from './common.ts'
import { enterprise } from './enterprise.ts'
import { errors } from './errors.ts'
import { forms } from './forms.ts'
import { graph } from './graph.ts'
import { home } from './home.ts'
import { listing } from './listing.ts'
import { matching } from './matching.ts'
import { onboarding } from './onboarding.ts'
import { search } from './search.ts'
import { vocabulary } from './vocabulary.ts'

export const en: Words = {
  about,
  account,
  clusters,
  common,
  enterprise,
  errors,
  forms,
  graph,
  home,
  listing,
  matching,
  onboarding,
  search,
  vocabulary,
}
