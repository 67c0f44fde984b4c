import { Icon } from '#app/ui/primitives/icon.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

/** Search first, no account needed; beside it the three steps of registering. */
export function HomeEntry({ trySample }: { trySample: boolean }) {
  const t = useWords()
  const to = usePaths()
  return (
    <div className="entry-b">
      <section className="entry wrap">
        <div>
          <h1>{t.home.title}</h1>
          <form action={to.search()} role="search">
            <label className="vh" htmlFor="q">
              {t.home.searchLabel}
            </label>
            <div className="sbox">
              <input
                className="in"
                id="q"
                name="q"
                type="search"
                placeholder={t.home.searchHint}
                maxLength={200}
              />
              <button className="btn pri" type="submit">
                <Icon name="search" />
                <span>{t.common.search}</span>
              </button>
            </div>
          </form>
          <p className="try">
            <span>{t.home.try}</span>
            {Object.values(t.home.examples).map((example) => (
              <a key={example} href={to.search({ q: example })}>
                {example}
              </a>
            ))}
          </p>
        </div>
        <div className="ask">
          <h2 className="h3">{t.home.joinTitle}</h2>
          <ol className="how">
            {Object.values(t.home.joinSteps).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <div className="row">
            <a className="btn" href={to.register(to.newOrganisation())}>
              {t.common.registerEnterprise}
            </a>
            {trySample && (
              <a className="btn txt" href={to.trySample()}>
                {t.home.trySample}
              </a>
            )}
          </div>
        </div>
      </section>
    </div>
  )
}
