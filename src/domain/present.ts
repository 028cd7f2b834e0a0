/** An object's properties without those that are `undefined`. */
export type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/**
 * The properties that have a value, to be spread into a record, where an absent part is an absent property.
 *
 * @example present({ volume: '9', issue: undefined }) // { volume: '9' }
 */
export function present<T extends object>(properties: T): Present<T> {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined)
  // `Object.fromEntries` forgets the names and types of the properties.
  return Object.fromEntries(entries) as Present<T>
}
