/**
 * Layers: which folder of src/ may import which, and which packages.
 *
 * The table is the rule's option in .oxlintrc.json: for each folder the `#` folders and packages it
 * may import. The longest matching folder counts, so `core/rules` may use what `core` may not.
 */
const rule = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    const table = context.options[0] ?? {}
    const path = context.filename.replaceAll('\\', '/')
    const inside = /\/src\/(.+)$/.exec(path)?.[1]
    const folder =
      inside &&
      Object.keys(table)
        .filter((name) => inside.startsWith(`${name}/`))
        .toSorted((a, b) => b.length - a.length)[0]
    if (!folder) return {}
    const { folders, packages } = table[folder]
    const check = (node, source) => {
      if (typeof source !== 'string') return
      if (source.startsWith('../')) {
        const depth = inside.split('/').length - 2
        if (source.startsWith('../'.repeat(depth + 1))) {
          context.report({
            node,
            message: `Import across folders by name: '#${source.replaceAll('../', '')}' instead of '${source}'.`,
          })
        }
        return
      }
      if (source.startsWith('./') || source.startsWith('virtual:')) return
      if (source.startsWith('#')) {
        const target = source.slice(1).split('/')[0]
        if (!folders.includes(target))
          context.report({
            node,
            message: `src/${folder} may not import ${source}: it may import ${folders.join(', ') || 'nothing'}.`,
          })
        return
      }
      const name = source
        .split('/')
        .slice(0, source.startsWith('@') ? 2 : 1)
        .join('/')
      if (!packages.includes(name))
        context.report({
          node,
          message: `src/${folder} may not use the package '${name}': it may use ${packages.join(', ') || 'none'}.`,
        })
    }
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.value),
    }
  },
}

export default { meta: { name: 'layers' }, rules: { layers: rule } }
