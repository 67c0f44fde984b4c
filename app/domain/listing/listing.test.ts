import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '#tests/support/property.ts'
import type { TagProposal } from '../tagging/types.ts'
import { addDays } from '../time/days.ts'
import { LISTING_ACTS, stateAfter, stateOn } from './life.ts'
import { decideSegments, evidenceIn, proposalsFor } from './segments.ts'
import { canMove, LISTING_STATES, LISTING_STEPS } from './types.ts'
import { daysLeft, isWithinValidity, validityBounds, workingDaysLeft } from './validity.ts'

describe('the life of a listing', () => {
  test('no act takes a step that the graph does not declare', () => {
    holds(
      fc.property(fc.array(fc.constantFrom(...LISTING_ACTS), { maxLength: 30 }), (acts) => {
        let state: (typeof LISTING_STATES)[number] = 'draft'
        for (const act of acts) {
          const next = stateAfter(state, act)
          if (!next || next === state) continue
          expect(LISTING_STEPS[state] as readonly string[]).toContain(next)
          state = next
        }
      }),
    )
  })

  test('every declared step is taken by some act, and nothing returns to a draft', () => {
    for (const from of LISTING_STATES) {
      for (const to of LISTING_STEPS[from]) {
        expect(LISTING_ACTS.some((act) => stateAfter(from, act) === to)).toBe(true)
      }
      expect(canMove(from, 'draft')).toBe(false)
    }
  })

  test('a draft is published, never renewed; renewing what is live keeps it live', () => {
    expect(stateAfter('draft', 'renew')).toBeNull()
    expect(stateAfter('published', 'renew')).toBe('published')
    expect(stateAfter('withdrawn', 'renew')).toBe('published')
    expect(stateAfter('withdrawn', 'lapse')).toBeNull()
  })

  test('past its last day it reads as lapsed before the job has come by', () => {
    const listing = { state: 'published', validUntil: '2026-11-22' } as const
    expect(stateOn('2026-11-22', listing)).toBe('published')
    expect(stateOn('2026-11-23', listing)).toBe('lapsed')
    expect(stateOn('2026-11-23', { ...listing, state: 'withdrawn' })).toBe('withdrawn')
  })
})

describe('valid until', () => {
  test('is a day from today to a year ahead, usually 90 days', () => {
    expect(validityBounds('2026-11-23')).toEqual({
      from: '2026-11-23',
      to: '2027-11-23',
      usual: '2027-02-21',
    })
    expect(isWithinValidity('2026-11-22', '2026-11-23')).toBe(false)
    expect(isWithinValidity('2027-11-24', '2026-11-23')).toBe(false)
  })

  test.each([
    ['2026-11-23', '2026-11-27', 4], // Monday to Friday
    ['2026-11-23', '2026-11-30', 5],
    ['2026-11-27', '2026-11-29', 0], // the weekend alone
    ['2026-11-28', '2026-11-30', 1],
    ['2026-11-23', '2026-11-20', 0],
  ])('from %s to %s leaves %i working days', (today, until, days) => {
    expect(workingDaysLeft(today, until)).toBe(days)
  })

  test('working days are counted as a calendar would', () => {
    holds(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (at, length) => {
          const today = addDays('2026-01-01', at)
          const one = Array.from({ length }, (_, day) =>
            new Date(addDays(today, day + 1)).getUTCDay(),
          )
          const until = addDays(today, length)
          expect(daysLeft(today, until)).toBe(length)
          expect(workingDaysLeft(today, until)).toBe(one.filter((day) => day % 6 !== 0).length)
        },
      ),
    )
  })
})

describe('segments of a listing', () => {
  const proposal = (over: Partial<TagProposal>): TagProposal => ({
    segmentId: 'intelligent-robot--speed-reducer',
    cluster: 'intelligent-robot',
    position: 'midstream',
    side: 'needs',
    confidence: 0.9,
    sure: true,
    reason: 'text_statement',
    evidence: [],
    ...over,
  })

  test('of a need are those it needs; what is only mentioned is asked, not ticked', () => {
    const rows = proposalsFor('demand', [
      proposal({}),
      proposal({ segmentId: 'a--b', side: 'offers' }),
      proposal({ segmentId: 'a--c', side: 'offers', reason: 'text_mention' }),
    ])
    expect(rows.map((one) => [one.segmentId, one.side, one.sure])).toEqual([
      ['intelligent-robot--speed-reducer', 'needs', true],
      ['a--c', 'needs', false],
    ])
  })

  test('are asked from the other side where the text says nothing else', () => {
    const rows = proposalsFor('supply', [proposal({})])
    expect(rows).toMatchObject([{ side: 'offers', sure: false }])
  })

  test('keep only the evidence that still stands in the text', () => {
    const span = { source: 'about', start: 2, end: 5, text: '减速器' } as const
    expect(evidenceIn({ title: '', body: '求购减速器' }, [span])).toEqual([span])
    expect(evidenceIn({ title: '', body: '急求购减速器' }, [span])).toEqual([])
  })

  test('are what a person said: earlier answers stay, unanswered proposals do not count', () => {
    const row = (segmentId: string, state: 'proposed' | 'confirmed' | 'rejected' = 'proposed') => ({
      segmentId,
      state,
      confidence: 0.5,
      evidence: [],
    })
    const decided = [row('a--kept', 'confirmed'), row('a--changed', 'confirmed')]
    const kept = decideSegments({
      decided,
      rows: [...decided, row('a--yes'), row('a--open'), row('a--no')],
      answers: [
        { segmentId: 'a--changed', answer: 'no' },
        { segmentId: 'a--yes', answer: 'yes' },
        { segmentId: 'a--no', answer: 'no' },
        { segmentId: 'a--never-shown', answer: 'yes' },
      ],
      added: ['a--added', 'a--no'],
    })
    expect(kept.map((one) => [one.segmentId, one.state])).toEqual([
      ['a--kept', 'confirmed'],
      ['a--yes', 'confirmed'],
      ['a--no', 'confirmed'],
      ['a--added', 'confirmed'],
      ['a--changed', 'rejected'],
    ])
  })
})
