import { messageOf } from '../../domain/errors.ts'
import { wordText } from '../../formats/word/word-text.ts'
import { type Input, isRefusal, type Refusal } from '../../input/input.ts'

/** The text of one input. */
export interface InputText {
  /** As a user would know it. */
  readonly name: string
  readonly text: string
}

/** Characters of an input that are read: a bibliography of a hundred thousand works. */
const longestInput = 20_000_000

/** The parts of a Word document stand in a zip archive; one of them is its text. */
const wordPart = /^(.*\.doc[xm])\/(.*)$/is

/**
 * The whole texts of inputs, one after the other: of a Word document a line for each paragraph. What cannot be read, or
 * only in part, is a refusal.
 */
export async function* inputTexts(
  inputs: AsyncIterable<Input | Refusal>,
): AsyncGenerator<InputText | Refusal> {
  for await (const input of inputs) {
    const [, document, part] = wordPart.exec(input.name) ?? []
    if (document !== undefined && part !== 'word/document.xml') continue
    if (isRefusal(input)) yield input
    else yield* textOf(input, document)
  }
}

async function* textOf(
  { name, chunks, problems }: Input,
  document: string | undefined,
): AsyncGenerator<InputText | Refusal> {
  const parts: string[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > longestInput) break
    parts.push(chunk)
  }
  const shown = document ?? name
  if (length > longestInput) {
    const most = longestInput.toLocaleString('en')
    yield { name: shown, problem: `has more than ${most} characters; give it in parts` }
    return
  }
  for (const { severity, where, message } of problems) {
    if (severity === 'error') yield { name: `${shown}, ${where}:`, problem: message }
  }
  const text = parts.join('')
  if (document === undefined) {
    yield { name, text }
    return
  }
  try {
    yield { name: document, text: wordText(text) }
  } catch (error) {
    yield { name: document, problem: `is no Word document that can be read: ${messageOf(error)}` }
  }
}
