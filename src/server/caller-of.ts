import type { ServerResponse } from 'node:http'
import { Caller } from '../db/caller.ts'

/** Whoever waits for a response; it goes away when its connection ends before all was sent. */
export function callerOf(response: ServerResponse): Caller {
  const caller = new Caller()
  response.once('close', () => {
    if (!response.writableEnded) caller.leave()
  })
  return caller
}
