import { hashOf } from '../random.ts'

/** "unseen" is kept out of training, so that what it gives on strangers can be measured. */
export type Side = 'train' | 'unseen'

/** Of a hundred. */
const unseenShare = 15

/** On which side of the split all styles of a family, or all works of a group, stand. */
export function sideOf(name: string): Side {
  return hashOf(`side of ${name}`) % 100 < unseenShare ? 'unseen' : 'train'
}
