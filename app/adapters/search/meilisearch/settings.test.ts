import { describe, expect, it } from 'vitest'
import { ENTRY_SETTINGS, hashOfSettings } from './settings.ts'

describe('the hash of settings', () => {
  it('is the same in whatever order they are written, with whatever else a server adds', () => {
    const turned = Object.fromEntries(Object.entries(ENTRY_SETTINGS).toReversed())
    expect(hashOfSettings({ ...turned, embedders: {} })).toBe(hashOfSettings(ENTRY_SETTINGS))
  })

  it('changes with every setting', () => {
    const hashes = Object.keys(ENTRY_SETTINGS).map((name) =>
      hashOfSettings({ ...ENTRY_SETTINGS, [name]: 'other' }),
    )
    expect(new Set([...hashes, hashOfSettings(ENTRY_SETTINGS)]).size).toBe(hashes.length + 1)
  })
})
