// biome-ignore-all lint: runs in the oldest web views, so ECMAScript 5 only, right after office.js and before any module.
/*
 * The commands of ribbon and keyboard, associated at once: Excel may deliver the first of them as soon as its client
 * is ready, before the pane's module has come. Until somebody serves them they wait; each is completed in the end,
 * or Excel would hold its button down.
 */
;(function () {
  var NAMES = ['checkSheet', 'checkBook', 'clearMarks', 'makeSummary', 'nextFinding', 'previousFinding']
  /* Milliseconds after which a command that nobody serves is completed without having been done. */
  var LONGEST = 60000
  var waiting = []
  var serve = null

  function once(event) {
    var open = true
    return function () {
      if (!open) return
      open = false
      event.completed()
    }
  }
  function run(name, done) {
    try {
      serve(name).then(done, done)
    } catch (error) {
      done()
    }
  }
  function take(name) {
    return function (event) {
      var done = once(event || { completed: function () {} })
      if (serve) return run(name, done)
      waiting.push([name, done])
      setTimeout(function () {
        for (var i = 0; i < waiting.length; i++)
          if (waiting[i][1] === done) {
            waiting.splice(i, 1)
            done()
          }
      }, LONGEST)
    }
  }

  window.ribbonCommands = {
    names: NAMES,
    /* @param run gives a promise for each name, or nothing where it cannot be done at all */
    serve: function (answer) {
      serve = answer
      var now = waiting
      waiting = []
      for (var i = 0; i < now.length; i++) run(now[i][0], now[i][1])
    },
  }
  /* An old web view has no pane to wait for: the guard says so where the pane would be. */
  if (document.documentElement.hasAttribute('data-old'))
    window.ribbonCommands.serve(function () {
      throw new Error('too old')
    })

  var actions = window.Office && window.Office.actions
  if (actions && actions.associate)
    for (var i = 0; i < NAMES.length; i++) actions.associate(NAMES[i], take(NAMES[i]))
})()
