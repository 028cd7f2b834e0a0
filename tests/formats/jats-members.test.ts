import { expect, test } from 'vitest'
import { jatsFormat } from '../../src/formats/jats/jats.ts'

const person = (family: string, attributes = 'contrib-type="author"', more = ''): string =>
  `<contrib ${attributes}><name><surname>${family}</surname><given-names>A.</given-names></name>${more}</contrib>`
const collective = (inside = '', attributes = 'contrib-type="author"'): string =>
  `<contrib ${attributes}><collab>The LIFE Group${inside}</collab></contrib>`
const read = (meta: string) =>
  jatsFormat
    .read(
      `<article><front><article-meta><title-group><article-title>T</article-title></title-group>${meta}</article-meta></front></article>`,
    )
    .records[0]?.authors.map(({ name, affiliations }) => [name.family ?? name.literal, ...affiliations])

/** Every way in which files say who is in a group. */
test.each([
  ['in its element', `<contrib-group>${person('Ali')}${collective(`<contrib-group>${person('Member')}</contrib-group>`)}</contrib-group>`],
  ['in one of several names', `<contrib-group>${person('Ali')}<contrib contrib-type="author"><collab-alternatives><collab>The LIFE Group<contrib-group>${person('Member')}</contrib-group></collab></collab-alternatives></contrib></contrib-group>`],
  ['in a wrapper', `<contrib-group>${person('Ali')}<contrib contrib-type="author"><collab-wrap><collab-name>The LIFE Group</collab-name><contrib-group>${person('Member')}</contrib-group></collab-wrap></contrib></contrib-group>`],
  ['in a list', `<contrib-group>${person('Ali')}${collective()}</contrib-group><contrib-group content-type="collab-list">${person('Member')}</contrib-group>`],
  ['in a list of another name', `<contrib-group>${person('Ali')}${collective()}</contrib-group><contrib-group content-type="group-members">${person('Member')}</contrib-group>`],
  ['by the contributor’s id', `<contrib-group>${person('Ali')}${collective('', 'contrib-type="author" id="g1"')}</contrib-group><contrib-group>${person('Member', 'contrib-type="author" rid="g1"')}</contrib-group>`],
  ['by the group’s id, among the authors', `<contrib-group>${person('Ali')}<contrib contrib-type="author"><collab id="g1">The LIFE Group</collab></contrib>${person('Member', 'contrib-type="author" rid="x g1"')}</contrib-group>`],
  ['by the type', `<contrib-group>${person('Ali')}${collective()}</contrib-group><contrib-group>${person('Member', 'contrib-type="collab"')}</contrib-group>`],
  ['by another type', `<contrib-group>${person('Ali')}${collective()}${person('Member', 'contrib-type="collaborator"')}</contrib-group>`],
])('members of a group are no authors: %s', (_, meta) => {
  expect(read(meta)).toEqual([['Ali'], ['The LIFE Group']])
}) // prettier-ignore

test('a `rid` to something else, and a type without a group, make nobody a member', () => {
  expect(read(`<contrib-group>${person('Ali', 'contrib-type="author" rid="a1"')}</contrib-group><aff id="a1">Rome</aff>`)).toEqual([['Ali', 'Rome']])
  expect(read(`<contrib-group>${person('Ali', 'contrib-type="collab"')}</contrib-group>`)).toEqual([['Ali']])
}) // prettier-ignore

test('the affiliations of members are theirs alone', () => {
  const member = person('Member', 'contrib-type="author"', '<xref ref-type="aff" rid="m1">1</xref>')
  const inside = collective(`<contrib-group>${member}<aff id="m1">Oslo</aff></contrib-group>`)
  expect(read(`<contrib-group>${person('Ali')}${inside}</contrib-group>`)).toEqual([['Ali'], ['The LIFE Group']])
  const list = `<contrib-group content-type="collab-list">${member}<aff id="m1">Oslo</aff></contrib-group>`
  expect(read(`<contrib-group>${person('Ali')}${collective()}</contrib-group>${list}`)).toEqual([['Ali'], ['The LIFE Group']])
  // The article's only other affiliation is still everybody's, and the group has its own.
  expect(read(`<contrib-group>${person('Ali')}${inside}<aff>Rome</aff></contrib-group>`)?.[0]).toEqual(['Ali', 'Rome'])
  expect(read(`<contrib-group>${person('Ali')}${collective('<aff>Bern</aff>')}</contrib-group>`)?.[1]).toEqual(['The LIFE Group', 'Bern'])
}) // prettier-ignore

test('a member’s mail address does not make the group the corresponding author', () => {
  const member = person('Member', 'contrib-type="author"', '<email>m@x.org</email>')
  const meta = `<contrib-group>${person('Ali')}${collective(`<contrib-group>${member}</contrib-group>`)}</contrib-group><author-notes><corresp>Write to m@x.org</corresp></author-notes>`
  const { records } = jatsFormat.read(`<article><front><article-meta>${meta}<title-group><article-title>T</article-title></title-group></article-meta></front></article>`)
  expect(records[0]?.authors.map(({ corresponding }) => corresponding)).toEqual([false, false])
}) // prettier-ignore
