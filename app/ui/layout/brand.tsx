import { usePaths, useWords } from '../words.tsx'

/** Three linked cells over a wave. */
export function Brand() {
  const to = usePaths()
  return (
    <a className="brand" href={to.home()}>
      <svg
        viewBox="0 0 34 22"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
      >
        <path d="M1.5 3.5h7v7h-7zM13.5 3.5h7v7h-7zM25.5 3.5h7v7h-7zM8.5 7h5M20.5 7h5" />
        <path d="M1.5 17.5c5.200 3.600 10.300-3.600 15.500 0s10.300-3.600 15.500 0" />
      </svg>
      {useWords().common.brand}
    </a>
  )
}
