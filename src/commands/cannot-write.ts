import { dirname } from 'node:path'
import { messageOf, UserError } from '../domain/errors.ts'
import { codeOf } from '../domain/system-error.ts'

/** Why a file that the user named cannot be written, and what to do. */
export function cannotWrite(path: string, error: unknown): UserError {
  return new UserError(`${path} cannot be written: ${reasonOf(path, error)}`, { cause: error })
}

function reasonOf(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return `there is no folder ${dirname(path)}; make it, or name another.`
    case 'ENOTDIR':
      return `${dirname(path)} is no folder; name another.`
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return 'it is a folder; name a file in it.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'this user may not write there; name another folder.'
    case 'ENOSPC':
      return 'the disk is full.'
    default:
      return messageOf(error)
  }
}
