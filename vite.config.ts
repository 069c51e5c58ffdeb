import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { securityHeaders } from './server/headers.ts'
import { fontFiles } from './tools/vite/fonts.ts'
import { rules } from './tools/vite/rules.ts'

/** Under `npm run dev` Vite injects styles and a refresh script inline; the built pages do not. */
const DEV_HEADERS = { 'Cross-Origin-Opener-Policy': securityHeaders()['Cross-Origin-Opener-Policy'] ?? '' }

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    rules({
      folder: process.env['RULES_FOLDER'] ?? 'rules',
      keptAt: process.env['RULES_KEPT'] ?? '.cache/rulebook.json',
    }),
    fontFiles(),
  ],
  server: { port: 5173, headers: DEV_HEADERS },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
  test: {
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          maxWorkers: 2,
          include: ['test/{core,app,rules,tools,server}/**/*.test.ts', 'test/adapters/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          isolate: false,
          maxWorkers: 2,
          include: ['test/ui/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'flows',
          // A browser has both cores to itself: visits begin when all else is done.
          sequence: { groupOrder: 1 },
          include: ['test/flows/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
