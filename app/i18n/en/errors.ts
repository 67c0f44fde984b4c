import type { Words } from '../words.ts'

export const errors: Words['errors'] = {
  notFound: {
    title: 'No such page',
    what: 'The address may be wrong, or the content was withdrawn. Search, or go back home.',
  },
  forbidden: {
    title: 'You may not do this',
    what: 'Your account has no right to this step. Ask an owner of the firm to do it.',
  },
  tooMany: {
    title: 'Too many tries',
    what: 'Wait a little, then try again. Nothing you saved is lost.',
  },
  busy: {
    title: 'Recovering, a few seconds',
    what: 'The database has just reopened. Reload this page; all that was saved is there.',
  },
  unexpected: {
    title: 'This page did not open',
    what: 'All that was saved is there. Try again, or quote the number below.',
  },
  toHome: 'Home',
  number: 'Number {number}',
}
