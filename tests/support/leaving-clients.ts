import { Agent, type ClientRequest, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** A request to `/graphql`, and the text that its answer has to be. */
export interface Asked {
  readonly body: string
  readonly answer: string
}

export interface Crowd {
  /** Where the service is: `http://127.0.0.1:4000`. */
  readonly url: string
  /** Clients that wait for each of their answers, and how many answers they get together. */
  readonly staying: number
  readonly answers: number
  /** When they stop asking, though they have fewer. */
  readonly seconds: number
  /** What one who stays asks next; no two ask the same. */
  readonly next: () => Asked
  /** Clients that go away before they have their answer, together, in waves. */
  readonly leaving: number
  readonly body: string
  /** Milliseconds from one wave to the next, in which it goes away. */
  readonly wave: number
}

/** What those who stayed got. */
export interface CrowdReport {
  readonly answered: number
  /** Answers that were not to the question, or no answers at all; the first ten. */
  readonly wrong: readonly string[]
  readonly wrongCount: number
  /** Requests whose clients went away. */
  readonly left: number
  readonly seconds: number
}

/** Clients that ask one question after the other and check each answer, while others drop their connections. */
export async function askInCrowd(crowd: Crowd): Promise<CrowdReport> {
  const wrong: string[] = []
  let wrongCount = 0
  let asked = 0
  const done = new AbortController()
  const start = performance.now()
  const stay = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (asked < crowd.answers && performance.now() - start < crowd.seconds * 1000) {
      asked += 1
      const { body, answer } = crowd.next()
      const got = await post(crowd.url, body, agent).catch((error: unknown) => String(error))
      if (got === `200 ${answer}`) continue
      wrongCount += 1
      if (wrong.length < 10) wrong.push(`${got.slice(0, 300)}, not ${answer.slice(0, 300)}`)
    }
    agent.destroy()
  }
  let left = 0
  const leave = async (): Promise<void> => {
    for (let number = 0; !done.signal.aborted; number += 1) {
      const requests = Array.from({ length: crowd.leaving }, () => send(crowd.url, crowd.body))
      // Each wave a little later in its life: some before their statement runs, some in the middle of their answer.
      const patience = (crowd.wave * (1 + (number % 10))) / 10
      await sleep(patience)
      for (const one of requests) one.destroy()
      left += crowd.leaving
      await sleep(crowd.wave - patience)
    }
  }
  const waves = leave()
  await Promise.all(Array.from({ length: crowd.staying }, stay))
  const seconds = (performance.now() - start) / 1000
  done.abort()
  await waves
  return { answered: asked, wrong, wrongCount, left, seconds }
}

const headers = { 'content-type': 'application/json', accept: 'application/json' }

function send(url: string, body: string): ClientRequest {
  const sent = request(`${url}/graphql`, { method: 'POST', agent: false, headers })
  sent.on('error', () => {})
  sent.on('response', (response) => response.on('error', () => {}).resume())
  sent.end(body)
  return sent
}

/** @returns the status and the text of the answer. */
function post(url: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => resolve(`${response.statusCode} ${text}`)).on('error', reject)
    })
    sent.on('error', reject).end(body)
  })
}
