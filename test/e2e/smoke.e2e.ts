/** The app opens at all: its title, its policy, and nothing on the console. */
import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/start/csp.mjs';
import { describeOnHosts } from './support/onHosts.ts';

describeOnHosts('opening the app', (stage) => {
  it('shows its page under the policy that both hosts share, without an error', () =>
    stage.withApp({}, async ({ page }) => {
      expect(await page.title()).toBe('Peak Atlas');
      await page.locator('#root > *').first().waitFor();
      const policy = await page.evaluate(async () =>
        (await fetch(location.pathname)).headers.get('content-security-policy'),
      );
      expect(policy).toBe(CONTENT_SECURITY_POLICY);
    }));

  it('refuses code and styles that are not its own, and every other address', () =>
    stage.withApp(
      {},
      async ({ page }) => {
        const refused = await page.evaluate(async () => {
          const directives: string[] = [];
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            directives.push(effectiveDirective),
          );
          for (const name of ['script', 'style']) {
            const element = document.createElement(name);
            element.textContent = '/* injected */';
            document.head.append(element);
          }
          await fetch('https://example.invalid/').catch(() => undefined);
          await new Promise((resolve) => setTimeout(resolve, 100));
          return directives;
        });
        expect(refused).toEqual(['script-src-elem', 'style-src-elem', 'connect-src']);
      },
      /Content Security Policy/i,
    ));
});
