import { hash, verify } from '@node-rs/argon2'

/** OWASP's least setting for argon2id, which is the library's default kind: 19 MiB, 2 passes, 1 lane; 17 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Full-width and half-width forms are one password: an input method decides which is typed. */
const plain = (password: string) => password.normalize('NFKC')

export function hashPassword(password: string): Promise<string> {
  return hash(plain(password), COST)
}

let dummy: Promise<string> | undefined

/** An unknown account costs the same time as a wrong password, so that time tells nothing. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hash('nobody has this password', COST)
  const known = stored?.startsWith('$argon2id$') ? stored : null
  try {
    const matches = await verify(known ?? (await dummy), plain(password))
    return known !== null && matches
  } catch {
    // the library throws on a hash that it cannot read
    return false
  }
}
