import { readRulesFolder } from '#tools/rules/rulesFolder.ts'
import { generatedRules, conditionsOf, generatedApplicants } from './rules/generate.ts'
import { holds } from '#test/support/referenceInterpreter.ts'
import { PlainFacts } from './rules/peers/plain.ts'
import { jsonLogicCompiled, jsonLogicInterpreted } from './rules/peers/jsonLogicEngine.ts'
import { jsonRulesEngine } from './rules/peers/jsonRulesEngine.ts'
import { zenEngine } from './rules/peers/zenEngine.ts'
import { feelin } from './rules/peers/feelin.ts'
import { publicodes } from './rules/peers/publicodes.ts'
const { rulebook } = readRulesFolder('rules')
const rules = generatedRules(rulebook!, 60, 1); const conds = conditionsOf(rules)
const people = generatedApplicants(rulebook!.facts, 10000, 2)
const pf = new PlainFacts(rulebook!.facts)
const plain = conds.map(c=>pf.condition(c))
const flat = people.map(p=>pf.applicant(p))
for (const [peer, n] of [[jsonLogicInterpreted,10000],[jsonLogicCompiled,10000],[zenEngine,1000],[jsonRulesEngine,200],[publicodes,50],[feelin,20]] as const) {
 const judge = peer.prepare(plain, pf.names()); 
 for (let pass=0;pass<3;pass++){ let bad=0; const t=performance.now(); const res=[]; for (const a of flat.slice(0,n)) res.push(await judge(a)); const us=(performance.now()-t)/n*1000; res.forEach((r,i)=>conds.forEach((c,j)=>{ if (holds(c,people[i]!)!==r[j]) bad++ })); console.log(peer.name, us, 'us bad', bad) }
}
