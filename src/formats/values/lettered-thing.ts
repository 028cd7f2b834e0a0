/** Proteins and drugs by their endings, and the nouns that are counted in letters. */
const lettered =
  /^(?:(?!Magazine|Medicine|Bulletin)\p{Lu}\p{L}*(?:in|ine|ase|itis|ome|gen|virus|tein)|Types?|Groups?|Factors?|Class|Phase|Part|Influenza|Series|Section|Stage|Case|Model|Form|Subunit|Complement|Chain|Photosystem|Plan|Schedule|Grade|Level|Panel|Box|Appendix)$/u

/**
 * Is this a word that a capital letter often follows as its number: "Vitamin D", "Hepatitis C", "Cyclin D", "Group A"?
 * With its letter it looks like a name with an initial, and its full stop ends a title. Names such as "Martin" are among
 * those too: where the two cannot be told apart, neither is taken.
 *
 * @example isLetteredThing('Hepatitis') // true
 */
export function isLetteredThing(word: string): boolean {
  return lettered.test(word)
}
