import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { marksOf, writeMarks } from '#app/domain/enterprise/edit-conflict.ts'
import { productFormValues } from '#app/domain/enterprise/form-values.ts'
import { OFFER_SIDES } from '#app/domain/enterprise/types.ts'
import { requireMembership } from '#app/http/actor.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { getOwnOrganisation } from '#app/services/organisations/get-own-organisation.server.ts'
import { LabelledErrors } from '#app/ui/enterprise/labelled-errors.tsx'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { useWords } from '#app/ui/words.tsx'
import { ConflictNote } from './__conflict-note.tsx'
import { ProductForm } from './__product-form.tsx'
import { OwnProducts } from './__product-list.tsx'
import { editProductList } from './__products-action.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const { publicId } = membership
  const own = await getOwnOrganisation(args.context.runtime, { userId: actor.userId, publicId })
  if (!own) throw notFound()
  const { searchParams } = new URL(args.request.url)
  const edited = own.products.find((one) => one.id === searchParams.get('edit'))
  const side = OFFER_SIDES.find((one) => one === searchParams.get('add'))
  return {
    publicId,
    name: own.profile.nameHans,
    sample: own.sample,
    version: own.version,
    products: own.products,
    form: edited ? openedWith(edited) : side ? emptyFor(side) : null,
    done: searchParams.get('done') === 'saved',
  }
}

function openedWith({ id, ...product }: Parameters<typeof productFormValues>[0] & { id: string }) {
  return { id, values: productFormValues(product), base: writeMarks(marksOf(product)) }
}

function emptyFor(side: string) {
  return { id: '', values: { side: [side] }, base: '' }
}

export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const scope = { userId: actor.userId, publicId: membership.publicId }
  return editProductList(args, { locale, scope })
}

export const meta: MetaFunction = ({ params }) => {
  const t = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${t.enterprise.products.title} · ${t.common.brand}` }]
}

export default function Products() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().enterprise.products
  const opened = answer?.form ?? data.form
  const refused = answer?.errors.form
  return (
    <main id="main" className="wrap">
      <div className="lead">
        <h1>{t.title}</h1>
        <p className="ink2">
          {data.name} <SampleTag sample={data.sample} />
        </p>
        <p className="ink2">{t.lead}</p>
      </div>
      {data.done && !answer && <Note tone="ok">{t.saved}</Note>}
      {refused && <Note tone="bad">{refused}</Note>}
      {answer?.conflicts && <ConflictNote conflicts={answer.conflicts} />}
      {opened && !refused && !answer?.conflicts && <LabelledErrors errors={answer?.errors} />}
      {opened && (
        <ProductForm
          publicId={data.publicId}
          version={answer?.version ?? String(data.version)}
          opened={opened}
          errors={answer?.errors ?? {}}
        />
      )}
      <OwnProducts publicId={data.publicId} version={data.version} products={data.products} />
    </main>
  )
}
