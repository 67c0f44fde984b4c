import { usePaths, useWords } from '#app/ui/words.tsx'

export function SignInAside({ next, sample }: { next: string | null; sample: boolean }) {
  const { signIn, register } = useWords().account
  const to = usePaths()
  return (
    <div className="panel">
      <h2>{signIn.noAccount}</h2>
      <p className="ink2">{register.lead}</p>
      <p className="actbar">
        <a className="btn" href={to.register(next ?? undefined)}>
          {signIn.register}
        </a>
        {sample && (
          <a className="btn txt" href={to.trySample()}>
            {signIn.trySample}
          </a>
        )}
      </p>
    </div>
  )
}
