import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A program of this project, run as a user runs it. */
export interface Program {
  readonly child: ChildProcess
  /** All that it wrote so far. */
  output(): string
  /** What of that went to its standard output. */
  stdout(): string
  /** Waits until it has written this. @throws Error with the output, where it ends before. */
  wrote(text: string | RegExp): Promise<string>
  /** Waits for its end. */
  exit(): Promise<number | null>
}

/** How a program is started, where not as this Node in the process group of the test. */
export interface ProgramOptions {
  readonly command?: string
  /** In a process group of its own, as a terminal does it. */
  readonly ownGroup?: boolean
  /** The folder that it runs in; the project's unless given. */
  readonly cwd?: string
  /** What it reads on its standard input; `'open'` is a pipe that nothing comes out of. Nothing unless given. */
  readonly input?: Iterable<string | Buffer> | AsyncIterable<string | Buffer> | 'open'
}

/** Starts `node <file> …` with these variables and no others that configure the service. */
export function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { command = process.execPath, ownGroup = false, cwd = root, input }: ProgramOptions = {},
): Program {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:REFGRAPH_|DATABASE_URL$|PORT$|HOST$|LOG_LEVEL$|NODE_ENV$|VITEST)/.test(name),
  )
  const child = spawn(command, [...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: ownGroup,
  })
  // A test that fails half-way leaves nothing running.
  onTestFinished(() => void child.kill('SIGTERM'))
  let output = ''
  let stdout = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (stream === child.stdout) stdout += text
    })
  }
  // A program may end before it has read everything.
  child.stdin?.on('error', () => {})
  if (input !== undefined && input !== 'open') {
    if (child.stdin) Readable.from(input).pipe(child.stdin)
  }
  const exited = once(child, 'close').then(() => child.exitCode)
  return {
    child,
    output: () => output,
    stdout: () => stdout,
    exit: () => exited,
    wrote: async (text) => {
      const deadline = Date.now() + 60_000
      while (Date.now() < deadline && child.exitCode === null) {
        const match = typeof text === 'string' ? (output.includes(text) ? [text] : null) : text.exec(output)
        if (match !== null) return match[1] ?? match[0] ?? ''
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error(`It did not write ${String(text)}, but:\n${output}`)
    },
  }
}

/** Asks a running service one question, and gives its whole answer. */
export async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}
