module.exports = require('@cucumber/cucumber');
