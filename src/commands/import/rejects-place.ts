import { isAbsolute, join, relative } from 'node:path'
import { type Config, packageFolder } from '../../config.ts'
import { rejectsFileName } from '../../input/rejects.ts'

/**
 * Where refused records go when the user names no file: into the folder where the user stands; into the data folder where
 * that is in the checkout, in which no data of users belong.
 */
export function usualRejects({ dataDir }: Pick<Config, 'dataDir'>, standing: string, now: Date): string {
  const fromPackage = relative(packageFolder, standing)
  const isOutside = fromPackage === '..' || /^\.\.[\\/]/.test(fromPackage) || isAbsolute(fromPackage)
  return join(isOutside ? standing : dataDir, rejectsFileName(now))
}
