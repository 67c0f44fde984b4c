import { fill } from '#app/i18n/fill.ts'
import { MarkedText } from '#app/ui/enterprise/marked-text.tsx'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { Seal } from '#app/ui/primitives/marks.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import type { TagsView } from './__tags-view.server.ts'

/** The text as typed, with numbered marks, and what the firm listed itself. */
export function TagsSource({ view }: { view: TagsView }) {
  const t = useWords().onboarding.tags
  const to = usePaths()
  const edit = view.draft ? to.organisation(view.publicId) : to.profile(view.publicId)
  return (
    <section className="stick">
      <div className="sec-h">
        <h2>{t.source}</h2>
        <a className="end dense" href={edit}>
          {t.editSource}
        </a>
      </div>
      {view.about ? (
        <>
          <MarkedText pieces={view.pieces} />
          <p className="meta pad">{t.markHint}</p>
        </>
      ) : (
        <p className="ink2 pad">{t.noSource}</p>
      )}
      {view.products.length > 0 && (
        <>
          <h3>{t.listed}</h3>
          <ul className="listed dense">
            {view.products.map((one) => (
              <li key={one.id}>
                <Seal side={one.side === 'offers' ? 'supply' : 'demand'} /> {one.name}
              </li>
            ))}
          </ul>
        </>
      )}
      <details className="why">
        <summary>
          {t.howTitle}
          <Icon name="down" />
        </summary>
        <p className="ev">{fill(t.how, { version: view.knowledgeVersion })}</p>
      </details>
    </section>
  )
}
