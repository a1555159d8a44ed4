import { setWorldConstructor } from '@cucumber/cucumber';
import { BenchWorld } from './world';

// Cucumber takes this only while it loads step files; the class itself can be loaded at any time.
setWorldConstructor(BenchWorld);
