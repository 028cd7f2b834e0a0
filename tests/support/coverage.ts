import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  type ObjectFieldNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { isReading } from './readings.ts'

/** `Type.field` of every field that an answer can have, but what reads texts. */
export function fieldsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.keys(type.getFields())
          .filter((name) => !isReading(type.name, name))
          .map((name) => `${type.name}.${name}`)
      : [],
  )
}

/** Of these fields every argument, and every field of an input object. */
export function argumentsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return []
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
    if (!isObjectType(type)) return []
    const fields = Object.values(type.getFields()).filter(({ name }) => !isReading(type.name, name))
    return fields.flatMap((field) =>
      field.args.map((argument) => `${type.name}.${field.name}.${argument.name}`),
    )
  })
}

/** Adds what a document gives, in the spelling of `argumentsOf`. */
export function recordArguments(schema: GraphQLSchema, document: DocumentNode, used: Set<string>): void {
  const info = new TypeInfo(schema)
  const record = (owner: string, { name }: ArgumentNode | ObjectFieldNode) =>
    used.add(`${owner}.${name.value}`)
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const owner = `${String(info.getParentType())}.${node.name.value}`
        for (const argument of node.arguments ?? []) record(owner, argument)
      },
      ObjectValue(node) {
        const owner = String(info.getInputType()).replaceAll(/[[\]!]/g, '')
        for (const field of node.fields) record(owner, field)
      },
    }),
  )
}
