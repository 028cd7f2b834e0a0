import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { argumentValues } from './argument-values.ts'

/** What selections are read against. */
export interface SelectionScope {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** The fields of an object by response name, in the order in which the response has them. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>

/**
 * Which fields an object of this type gets from these selection sets: fragments spread, `@skip` and `@include` obeyed,
 * selections of one response name merged (GraphQL, October 2021, section 6.3.2 CollectFields).
 */
export function collectFields(
  scope: SelectionScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): CollectedFields {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(scope, selection)) continue
      if (selection.kind === Kind.FIELD) {
        const name = responseName(selection)
        const nodes = fields.get(name)
        if (nodes === undefined) fields.set(name, [selection])
        else nodes.push(selection)
        continue
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(scope, spread, selection.name.value)
      if (fragment !== undefined && applies(scope, fragment.typeCondition, type)) {
        visit(fragment.selectionSet.selections)
      }
    }
  }
  for (const set of selectionSets) visit(set.selections)
  return fields
}

/** The selection sets that the merged nodes of one field have. */
export function selectionSetsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]))
}

export function responseName(node: FieldNode): string {
  return node.alias?.value ?? node.name.value
}

/** A fragment is spread once per object, where it is met first. */
function fragmentOf(
  { fragments }: SelectionScope,
  spread: Set<string>,
  name: string,
): FragmentDefinitionNode | undefined {
  if (spread.has(name)) return undefined
  spread.add(name)
  return fragments.get(name)
}

function isIncluded({ variables }: SelectionScope, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true
  const condition = (directive: GraphQLDirective): unknown => {
    const found = node.directives?.find(({ name }) => name.value === directive.name)
    return found && argumentValues(directive, found, variables, `@${directive.name}`)['if']
  }
  return condition(GraphQLSkipDirective) !== true && condition(GraphQLIncludeDirective) !== false
}

function applies(
  { schema }: SelectionScope,
  condition: NamedTypeNode | undefined,
  type: GraphQLObjectType,
): boolean {
  if (condition === undefined || condition.name.value === type.name) return true
  const conditionType = schema.getType(condition.name.value)
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type)
}
