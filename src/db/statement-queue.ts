import { Abandoned, type Caller } from './caller.ts'

/**
 * Where statements wait for a connection, first come, first served. The driver is given no more of them at once than it has
 * connections, so that none waits there, where it can no longer be taken back: what nobody waits for any more leaves this
 * queue and is never sent.
 */
export class StatementQueue {
  #free: number
  /** In the order in which they came; what each is to do when it is its turn. */
  readonly #waiting = new Set<() => void>()

  /** @param places how many statements may run at once. */
  constructor(places: number) {
    this.#free = places
  }

  /** How many statements wait. */
  get length(): number {
    return this.#waiting.size
  }

  /**
   * Takes a place. Whoever has taken it gives it back with `leave`.
   *
   * @returns undefined where there was one at once; otherwise, a promise of it, which throws Abandoned where the caller goes
   *   away before.
   */
  enter(caller: Caller | undefined): Promise<void> | undefined {
    if (this.#free === 0) return this.#wait(caller)
    this.#free -= 1
    return undefined
  }

  /** Gives a place back: to whoever has waited longest. */
  leave(): void {
    const [next] = this.#waiting
    if (next === undefined) {
      this.#free += 1
      return
    }
    this.#waiting.delete(next)
    next()
  }

  /** Does something that takes a place. @throws Abandoned where the caller goes away before it begins. */
  async run<T>(caller: Caller | undefined, work: () => PromiseLike<T>): Promise<T> {
    const turn = this.enter(caller)
    if (turn !== undefined) await turn
    try {
      return await work()
    } finally {
      this.leave()
    }
  }

  #wait(caller: Caller | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        if (caller !== undefined) caller.whenGone = undefined
        resolve()
      }
      this.#waiting.add(begin)
      if (caller === undefined) return
      caller.whenGone = () => {
        this.#waiting.delete(begin)
        reject(new Abandoned('Nobody waits for this statement'))
      }
    })
  }
}
