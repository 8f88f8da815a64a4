/** Keeps the app on this device, where the browser can: see service-worker.js. Without it everything works but a reload offline. */
export function keepApp(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
