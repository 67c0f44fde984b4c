import { flatRoutes } from 'remix-flat-routes'

/** The Remix configuration; vite.config.ts hands it to the plugin, since the Vite plugin never reads this file itself.
 * @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  ignoredRouteFiles: ['**/*'], // the function below is the only source of routes
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
  routes: async (defineRoutes) =>
    flatRoutes('routes', defineRoutes, {
      ignoredRouteFiles: ['**/.*', '**/__*.*', '**/*.test.{ts,tsx}', '**/*.server.*'],
    }),
}
