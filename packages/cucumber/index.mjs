export * from '@cucumber/cucumber';
