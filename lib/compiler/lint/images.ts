/** Pictures that say nothing to someone who cannot see them. */
import { visit } from 'unist-util-visit'
import type { Root } from 'mdast'
import type { Problems } from '../problems'

export function lintImages(tree: Root, file: string, problems: Problems): void {
  visit(tree, ['image', 'imageReference'], (node) => {
    if (!('alt' in node) || (node.alt ?? '').trim() !== '') return
    problems.warn(
      { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 },
      'image-alt',
      'the picture has no words for those who cannot see it',
      'say what there is to see: ![two curves that cross at 0](curves.png)',
    )
  })
}
