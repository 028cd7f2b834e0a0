import { initialsKey } from '../../domain/compatible-names.ts'
import type { PersonName } from '../../domain/record.ts'
import { addSides, canBe, canBeNamed, type Draft, finalOf, scoreOf } from './draft.ts'
import { type KnownPerson, type Mention, type NameStatistics, pairOfAuthors, type Person } from './mention.ts'
import { nameFamilyKey } from './names/family-key.ts'
import { blockNumbers } from './names/name-keys.ts'
import { isSameForm } from './names/variants.ts'
import { Namesakes } from './namesakes.ts'
import { connects, joins } from './score.ts'

/** Everybody who is known, while mentions come to them. */
export class People {
  readonly #drafts: Draft[] = []
  readonly #byId = new Map<number, Draft>()
  readonly #byOrcid = new Map<string, Draft>()
  readonly #byCollective = new Map<string, Draft>()
  readonly #byMention = new Map<Mention, Draft>()
  readonly #namesakes: Namesakes<Draft>
  readonly #apart: ReadonlySet<string>
  readonly #statistics: NameStatistics

  constructor(
    known: readonly KnownPerson[],
    statistics: NameStatistics,
    crowded: Iterable<number>,
    apart: ReadonlySet<string>,
  ) {
    this.#statistics = statistics
    this.#apart = apart
    this.#namesakes = new Namesakes(crowded)
    for (const { id, forms, orcid, mentions, blocks } of known.toSorted((a, b) => a.id - b.id)) {
      const draft = this.#draft([id], orcid)
      this.#byId.set(id, draft)
      draft.sides = [...mentions]
      for (const { articleId } of mentions) draft.articles.add(articleId)
      for (const form of forms) this.#name(draft, form)
      const told = () => mentions.map((mention) => mention.traits)
      for (const block of blocks ?? new Set(forms.flatMap(blockNumbers)))
        this.#namesakes.add(block, draft, told)
    }
  }

  /** Who the mention was before, or who has its ORCID iD: where these are two, they become one if they can. */
  kept(mention: Mention): Draft | undefined {
    const before = mention.authorId === undefined ? undefined : this.#byId.get(mention.authorId)
    const draft = before && finalOf(before)
    const holder = this.byOrcid(mention)
    if (draft === undefined || draft.articles.has(mention.articleId)) return holder
    if (holder === undefined || holder === draft) return canBe(draft, mention) ? draft : undefined
    if (this.#canMerge(draft, holder)) return this.#merge(draft, holder)
    return canBe(draft, { ...mention, orcid: undefined }) ? draft : holder
  }

  byOrcid({ orcid, articleId }: Mention): Draft | undefined {
    const holder = orcid === undefined ? undefined : this.#byOrcid.get(orcid)
    return notIn(articleId, holder)
  }

  byCollective(mention: Mention): Draft | undefined {
    const key = collectiveKey(mention.name)
    const draft = notIn(mention.articleId, key === undefined ? undefined : this.#byCollective.get(key))
    return draft !== undefined && canBe(draft, mention) ? draft : undefined
  }

  /** Whom the mention is like, the likeliest first. */
  likely(mention: Mention): Draft[] {
    const candidates = new Set<Draft>()
    for (const block of mention.blocks) {
      for (const draft of this.#namesakes.find(block, mention.traits)) candidates.add(finalOf(draft))
    }
    const scored: { readonly draft: Draft; readonly score: number }[] = []
    for (const draft of candidates) {
      if (draft.articles.has(mention.articleId) || !canBe(draft, mention)) continue
      const score = scoreOf([mention], [mention.name], draft, this.#statistics)
      if (score > joins) scored.push({ draft, score })
    }
    return scored.toSorted((a, b) => b.score - a.score).map(({ draft }) => draft)
  }

  /** Who the mention has been found to be. */
  personOf(mention: Mention): Draft | undefined {
    const draft = this.#byMention.get(mention)
    return draft && finalOf(draft)
  }

  join(draft: Draft, mention: Mention): void {
    this.#byMention.set(mention, draft)
    draft.mentions.push(mention)
    draft.articles.add(mention.articleId)
    addSides(draft, [mention])
    this.#name(draft, mention.name)
    // Two of one list may be printed with the same iD: the first has it, the other says no other.
    draft.orcid ??= mention.orcid
    if (mention.orcid !== undefined && !this.#byOrcid.has(mention.orcid))
      this.#byOrcid.set(mention.orcid, draft)
    const told = () => [mention.traits]
    for (const block of mention.blocks) this.#namesakes.add(block, draft, told)
  }

  /** Somebody new. */
  found(mention: Mention): void {
    this.join(this.#draft([], undefined), mention)
  }

  /** Makes one of two whom a mention is like, if they are like each other, too. */
  connect(a: Draft, b: Draft): void {
    const [one, two] = [finalOf(a), finalOf(b)]
    if (one === two || !this.#canMerge(one, two) || !canBeNamed(one, two)) return
    const open = one.sides.map((side) => ({ cites: nothing, citedWith: nothing, ...side }))
    if (scoreOf(open, one.forms, two, this.#statistics) > connects) this.#merge(one, two)
  }

  result(): Person[] {
    return this.#drafts
      .filter(
        ({ mergedInto, mentions, authorIds }) =>
          mergedInto === undefined && (mentions.length > 0 || authorIds.length > 1),
      )
      .map(({ authorIds, forms, orcid, mentions }) => ({
        authorIds: authorIds.toSorted((a, b) => a - b),
        forms,
        orcid,
        mentions,
      }))
  }

  #draft(authorIds: number[], orcid: string | undefined): Draft {
    const draft: Draft = {
      authorIds,
      forms: [],
      initials: [],
      orcid,
      sides: [],
      mentions: [],
      articles: new Set(),
    }
    this.#drafts.push(draft)
    if (orcid !== undefined) this.#byOrcid.set(orcid, draft)
    return draft
  }

  #name(draft: Draft, name: PersonName): void {
    if (draft.forms.some((form) => isSameForm(form, name))) return
    draft.forms.push(name)
    draft.initials.push(initialsKey(name))
    const collective = collectiveKey(name)
    if (collective !== undefined && !this.#byCollective.has(collective))
      this.#byCollective.set(collective, draft)
  }

  #canMerge(a: Draft, b: Draft): boolean {
    if (a.orcid !== undefined && b.orcid !== undefined && a.orcid !== b.orcid) return false
    if (b.articles.values().some((article) => a.articles.has(article))) return false
    return a.authorIds.every((one) =>
      b.authorIds.every((other) => !this.#apart.has(pairOfAuthors(one, other))),
    )
  }

  #merge(from: Draft, into: Draft): Draft {
    from.mergedInto = into
    into.authorIds.push(...from.authorIds)
    into.mentions.push(...from.mentions)
    addSides(into, from.sides)
    into.orcid ??= from.orcid
    for (const article of from.articles) into.articles.add(article)
    for (const form of from.forms) this.#name(into, form)
    return into
  }
}

const nothing: ReadonlySet<number> = new Set()

function notIn(articleId: number, holder: Draft | undefined): Draft | undefined {
  const draft = holder && finalOf(holder)
  return draft?.articles.has(articleId) === true ? undefined : draft
}

function collectiveKey(name: PersonName): string | undefined {
  return name.family === undefined ? nameFamilyKey(name) || undefined : undefined
}
