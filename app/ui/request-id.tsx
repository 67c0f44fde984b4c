import { createContext } from 'react'

/** The number of the request being answered; it stands on every error page and in the log. */
export const RequestId = createContext('')
