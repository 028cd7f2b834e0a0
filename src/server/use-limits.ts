import type { Source } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { checkLimits, checkNesting, documentLimits } from './limits.ts'

/** Holds documents to the limits: nesting and tokens while they are parsed, depth and width before they are validated. */
export function useLimits(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source: string | Source, options: object) => {
        checkNesting(typeof source === 'string' ? source : source.body)
        return parseFn(source, { ...options, maxTokens: documentLimits.tokens })
      })
    },
    onValidate({ params, setResult }) {
      const error = checkLimits(params.documentAST)
      if (error !== undefined) setResult([error])
    },
  }
}
