import type { SearchEntry } from '#app/domain/search/entry.ts'

export type IndexVersion = {
  id: string
  version: number
  /** Of all that was written; null for what was written before there were any. */
  digest: string | null
}

export type IndexStats = {
  documents: number
  /** Of its documents on disk; what they are found by comes on top. */
  bytes: number
  /** A write of this index is under way. */
  writing: boolean
  /** When it was last written; earlier than before, it is not the index that it was. */
  writtenAt: Date
}

/** How far a call may take; it also ends waiting. */
export type WriteOptions = { signal?: AbortSignal }

/**
 * One index outside the database that is fed from it. Every promise is kept only when the engine has done the work:
 * what was written can be found. Calls for one index come one after the other; the last one wins.
 */
export interface SearchIndexWriter {
  /** Host and port, for logs and figures. */
  readonly node: string
  /** Makes what is missing (keys, index) and sends the settings where they differ. An index that is new is empty. */
  prepare(options?: WriteOptions): Promise<{ created: boolean; settings: 'same' | 'sent' }>
  write(entries: readonly SearchEntry[], options?: WriteOptions): Promise<void>
  /** Ids that are not there are no error. */
  remove(ids: readonly string[], options?: WriteOptions): Promise<void>
  /** What it holds and in which version, by id, after this id (null = from the start). */
  versions(afterId: string | null, limit: number): Promise<IndexVersion[]>
  /** Of the settings the index has now; null where there is no index. */
  settingsHash(): Promise<string | null>
  /** The hash that `prepare` brings about. */
  readonly wantedSettingsHash: string
  /** Null where there is no index. */
  stats(): Promise<IndexStats | null>
}

/** A server with the index that is searched, and one beside it that is filled unseen and then takes its place. */
export interface SearchNode {
  readonly node: string
  readonly live: SearchIndexWriter
  readonly staging: SearchIndexWriter
  /** Makes the keys of a server that is new; everything else is denied there until then. */
  setUp(): Promise<void>
  /** Puts the staged index in the place of the live one at once, and takes the old one away. */
  publish(options?: WriteOptions): Promise<void>
  /** Takes the staged index away. */
  discard(options?: WriteOptions): Promise<void>
}

/** `open`: left alone for a while, the database answers; `behind`: not asked until it has caught up. */
export type SearchNodeState = {
  node: string
  state: 'closed' | 'open' | 'half_open'
  behind: boolean
}
