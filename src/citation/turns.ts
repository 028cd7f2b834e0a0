import { setImmediate } from 'node:timers/promises'

/** Milliseconds that work may take before others get their turn. */
const slice = 20

let began = 0
let next: Promise<void> | undefined

/**
 * Waits where much has been computed since others had their turn. An operation may ask for hundreds of citations, each
 * of some milliseconds: between them the service answers other requests.
 */
export async function giveTurn(): Promise<void> {
  while (performance.now() - began > slice) {
    next ??= setImmediate().then(() => {
      began = performance.now()
      next = undefined
    })
    await next
  }
}
