import { useWords } from '#app/ui/words.tsx'

/** What comes after the account, and what the address is used for. */
export function RegisterAside() {
  const { register } = useWords().account
  return (
    <>
      <h2>{register.nextTitle}</h2>
      <ol className="ordered">
        <li>{register.steps.firm}</li>
        <li>{register.steps.paste}</li>
        <li>{register.steps.confirm}</li>
      </ol>
      <p className="meta sec">{register.privacy}</p>
    </>
  )
}
