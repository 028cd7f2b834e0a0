import type { Plugin } from 'graphql-yoga'
import { checkLimits, documentLimits } from './limits.ts'

/** Holds documents to the limits: tokens while they are parsed, depth and width before they are validated. */
export function useLimits(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source: unknown, options: object) =>
        parseFn(source, { ...options, maxTokens: documentLimits.tokens }),
      )
    },
    onValidate({ params, setResult }) {
      const error = checkLimits(params.documentAST)
      if (error !== undefined) setResult([error])
    },
  }
}
