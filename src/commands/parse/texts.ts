import { type Input, isRefusal, type Refusal } from '../../input/input.ts'

/** The text of one input. */
export interface InputText {
  /** As a user would know it. */
  readonly name: string
  readonly text: string
}

/** Characters of an input that are read: a bibliography of a hundred thousand works. */
const longestInput = 20_000_000

/** The whole texts of inputs, one after the other. What cannot be read, or only in part, is a refusal. */
export async function* inputTexts(
  inputs: AsyncIterable<Input | Refusal>,
): AsyncGenerator<InputText | Refusal> {
  for await (const input of inputs) {
    if (isRefusal(input)) yield input
    else yield* textOf(input)
  }
}

async function* textOf({ name, chunks, problems }: Input): AsyncGenerator<InputText | Refusal> {
  const parts: string[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > longestInput) break
    parts.push(chunk)
  }
  if (length > longestInput) {
    const most = longestInput.toLocaleString('en')
    yield { name, problem: `has more than ${most} characters; give it in parts` }
    return
  }
  for (const { severity, where, message } of problems) {
    if (severity === 'error') yield { name: `${name}, ${where}:`, problem: message }
  }
  yield { name, text: parts.join('') }
}
