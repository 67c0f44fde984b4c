import { usePaths, useWords } from '../words.tsx'

export function PageFoot() {
  const t = useWords()
  const to = usePaths()
  return (
    <footer className="foot">
      <div className="wrap">
        <ul>
          <li>
            <a href={to.rankingRule()}>{t.common.footRanking}</a>
          </li>
          <li>
            <a href={to.sources()}>{t.common.footSources}</a>
          </li>
          <li>
            <a href={to.definitions()}>{t.common.footDefinitions}</a>
          </li>
        </ul>
        <p>{t.common.footPromise}</p>
      </div>
    </footer>
  )
}
