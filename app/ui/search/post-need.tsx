import { Icon } from '../primitives/icon.tsx'
import { usePaths, useWords } from '../words.tsx'
import type { SearchView } from './types.ts'

/** What is not there can be asked for; a visitor registers first and comes back here. */
export function PostNeed({ view: { state, poster } }: { view: SearchView }) {
  const t = useWords().search
  const to = usePaths()
  const title = state.q || undefined
  return (
    <div className="note">
      <p>
        <b>{t.post.question}</b>
        {t.post.text}
      </p>
      <p>
        <a
          className="btn sm"
          href={
            poster
              ? to.newListing(poster, { side: 'demand', title })
              : to.register(to.search({ q: title }))
          }
        >
          <Icon name="plus" />
          {t.post.button}
        </a>
      </p>
    </div>
  )
}
