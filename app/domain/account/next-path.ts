const LONGEST = 1_000

/**
 * Where `?next=` may lead: a path of this site, or null. It begins with exactly one slash, and has no backslash,
 * space or control character, which browsers drop or turn into a second slash.
 */
export function safeNext(next: string | null | undefined): string | null {
  if (!next || next.length > LONGEST) return null
  return /^\/(?![/\\])[^\s\\\p{C}]*$/u.test(next) ? next : null
}
