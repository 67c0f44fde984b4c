import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parsePublicId } from '#app/domain/ids/public-id.ts'
import { actorOf } from '#app/http/actor.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { getOrganisationProfile } from '#app/services/organisations/get-organisation-profile.server.ts'
import { Basics, Said } from '#app/ui/enterprise/basics.tsx'
import { briefOf, ChainPanel } from '#app/ui/enterprise/chain-panel.tsx'
import { Credentials } from '#app/ui/enterprise/credentials.tsx'
import { ProductTable } from '#app/ui/enterprise/product-table.tsx'
import { useWords } from '#app/ui/words.tsx'
import { ProfileHead } from './__enterprise-head.tsx'
import { LiveListings } from './__enterprise-listings.tsx'
import { partnersOf, sideOpened } from './__enterprise-partners.server.ts'
import { profileViewOf } from './__enterprise-view.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { runtime } = args.context
  const viewer = await actorOf(args)
  const publicId = parsePublicId(args.params.publicId ?? '')
  if (!publicId) throw notFound()
  const found = await getOrganisationProfile(runtime, { publicId, viewer })
  if (!found) throw notFound()
  const { organisationId, profile } = found
  const opened = sideOpened(new URL(args.request.url))
  const partners = await partnersOf(args.context, { organisationId, viewer, opened })
  return { ...profileViewOf(runtime, { ...found, viewer }), profile, opened, ...partners }
}

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const { enterprise, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  if (!data) return [{ title: common.brand }]
  const { nameHans: name, sample, state } = data.profile
  return [
    { title: `${name} · ${common.brand}` },
    { name: 'description', content: fill(enterprise.public.description, { name }) },
    ...(sample || state !== 'published' || data.opened
      ? [{ name: 'robots', content: 'noindex' }]
      : []),
  ]
}

export default function Enterprise() {
  const data = useLoaderData<typeof loader>()
  const { profile, today, now } = data
  const t = useWords().enterprise.public
  return (
    <main id="main" className="wrap">
      <ProfileHead {...data} />
      <ChainPanel
        profile={profile}
        upstream={data.upstream}
        downstream={data.downstream}
        opened={data.opened}
        now={now}
      />
      <div className="layout-r sec">
        <div>
          {briefOf(profile.about) !== profile.about && (
            <Section title={t.aboutTitle}>
              <p className="read pre">{profile.about}</p>
            </Section>
          )}
          <Section title={t.productsTitle}>
            {profile.offers.length > 0 ? (
              <ProductTable side="offers" products={profile.offers} />
            ) : (
              <p className="ink2 pad">{t.noProducts}</p>
            )}
          </Section>
          <Section title={t.needsTitle}>
            {profile.needs.length > 0 ? (
              <ProductTable side="needs" products={profile.needs} />
            ) : (
              <p className="ink2 pad">{t.noNeeds}</p>
            )}
          </Section>
          {profile.listings.length > 0 && (
            <Section title={t.listingsTitle}>
              <LiveListings listings={profile.listings} sample={profile.sample} now={now} />
            </Section>
          )}
          <Section title={t.saidTitle}>
            <Said profile={profile} />
          </Section>
        </div>
        <aside>
          <Section title={t.credentialsTitle}>
            <Credentials {...profile} today={today} />
          </Section>
          <Section title={t.basicsTitle}>
            <Basics profile={profile} sites={data.sites} markets={data.markets} />
          </Section>
        </aside>
      </div>
    </main>
  )
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="part">
      <div className="sec-h">
        <h2>{title}</h2>
      </div>
      {children}
    </section>
  )
}
