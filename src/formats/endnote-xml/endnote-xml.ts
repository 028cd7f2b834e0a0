import type { Problem } from '../../domain/errors.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { xmlElements } from '../split/xml-elements.ts'
import { withoutForbidden } from '../xml/xml-characters.ts'
import { parseXml } from '../xml/xml-tree.ts'
import { recordOfEndNote } from './endnote-xml-record.ts'
import { tidyRecord } from '../tidy-record.ts'

/** The XML that EndNote exports, and with it Zotero, JabRef, Rayyan, Covidence … */
export const endNoteXmlFormat: Format = {
  name: 'endnote-xml',
  label: 'EndNote XML',
  version: 1,
  sniff: looksLikeEndNoteXml,
  splitter: () => xmlElements(['record']),
  read: readEndNoteXml,
}

function looksLikeEndNoteXml(head: string): number {
  if (!/^[\s\uFEFF]*</.test(head) || !/<record[\s>]/i.test(head)) return 0
  if (/<ref-type[\s>]/.test(head)) return 0.97
  return /<source-app\s[^>]*name="EndNote"/.test(head) ? 0.9 : 0
}

/** @throws UserError where it is no XML, or describes no work. */
function readEndNoteXml(text: string): ReadResult {
  const clean = withoutForbidden(text)
  const { record, problems } = recordOfEndNote(parseXml(clean))
  const lost: Problem[] =
    clean === text
      ? []
      : [{ severity: 'warning', where: 'record', message: 'Control characters were left out.' }]
  return { records: [describedWork(tidyRecord(record))], problems: [...lost, ...problems] }
}
