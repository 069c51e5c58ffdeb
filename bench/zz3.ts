import { readRulesFolder } from '#tools/rules/rulesFolder.ts'
import { ZenEngine, ZenDecisionContent, evaluateExpressionSync, evaluateExpression } from '@gorules/zen-engine'
import { LogicEngine } from 'json-logic-engine'
import { generatedRules, conditionsOf, generatedApplicants } from './rules/generate.ts'
import { PlainFacts } from './rules/peers/plain.ts'
import { expressionOf } from './rules/peers/zenEngine.ts'
import { logicOf } from './rules/peers/jsonLogicEngine.ts'
const { rulebook } = readRulesFolder('rules')
const rules = generatedRules(rulebook!, 60, 1); const conds = conditionsOf(rules)
const pf = new PlainFacts(rulebook!.facts)
const flat = generatedApplicants(rulebook!.facts, 2000, 2).map(p=>pf.applicant(p))
const plain = conds.map(c=>pf.condition(c))
const ex = plain.map(expressionOf)
const time = async (name: string, n: number, f: (a: any)=>unknown) => { for (let k=0;k<3;k++){ const t=performance.now(); for (const a of flat.slice(0,n)) { const r = f(a); if (r instanceof Promise) await r } console.log(name, (performance.now()-t)/n*1000) } }
const logic = plain.map(logicOf)
const e1 = new LogicEngine(undefined,{disableInterpretedOptimization:true}); await time('jl noopt', 2000, a => logic.map(l => e1.run(l,a)))
const e2 = new LogicEngine(); await time('jl opt', 2000, a => logic.map(l => e2.run(l,a)))
console.log(ex.join().length)
await time('zen expr sync', 200, a => ex.map(e => evaluateExpressionSync(e, a)))
const one = `[${ex.join(', ')}]`
await time('zen one list sync', 200, a => evaluateExpressionSync(one, a))
const mk = (expressions: any) => ({ nodes: [ { id:'in', name:'in', type:'inputNode', position:{x:0,y:0}}, {id:'rules', name:'rules', type:'expressionNode', position:{x:0,y:0}, content:{expressions}}, {id:'out', name:'out', type:'outputNode', position:{x:0,y:0}}], edges:[{id:'a',type:'edge',sourceId:'in',targetId:'rules'},{id:'b',type:'edge',sourceId:'rules',targetId:'out'}] })
const d1 = new ZenEngine().createDecision(mk([{id:'1',key:'r',value:one}])); await time('zen node one list', 200, a => d1.evaluate(a))
const d2 = new ZenEngine().createDecision(mk(ex.map((value,i)=>({id:`${i}`,key:`r${i}`,value})))); await time('zen node 60', 100, a => d2.evaluate(a))
const content = new ZenDecisionContent(Buffer.from(JSON.stringify(mk(ex.map((value,i)=>({id:`${i}`,key:`r${i}`,value}))))))
const d3 = new ZenEngine().createDecision(content); await time('zen content 60', 100, a => d3.evaluate(a))
const content4 = new ZenDecisionContent(Buffer.from(JSON.stringify(mk([{id:'1',key:'r',value:one}]))))
const d4 = new ZenEngine().createDecision(content4); await time('zen content list', 200, a => d4.evaluate(a))
const e5 = new ZenEngine({loader: async () => content4}); await time('zen loader list', 200, a => e5.evaluate('x', a))
