// Does to a page what another library of that time did: its own classes take the names of the browser's.
(function () {
  // One list of arguments, and those of the call are lost.
  Function.prototype.bind = function (self, args) {
    var method = this;
    return function () {
      return method.apply(self, args === undefined ? arguments : [].concat(args));
    };
  };

  Function.prototype.implement = function (methods) {
    for (var name in methods) this.prototype[name] = methods[name];
    return this;
  };
  Function.prototype.attempt = function (args, self) {
    try {
      return this.apply(self, [].concat(args));
    } catch (error) {
      return null;
    }
  };
  Function.prototype.periodical = function (period) {
    return setInterval(this, period);
  };

  // A wrapper around an event, of no use to dispatchEvent.
  window.Event = function (event) {
    this.event = event || window.event || {};
    this.type = this.event.type;
  };
  window.Event.prototype = {
    stop: function () {
      this.event.preventDefault();
      this.event.stopPropagation();
      return this;
    },
  };

  window.Request = function (options) {
    this.options = options;
  };
  window.Request.prototype = {
    send: function () {
      return this;
    },
  };

  // A list stays the same list; anything else that is no list becomes a list of one.
  Array.from = function (item) {
    if (item === null || item === undefined) return [];
    return typeof item !== 'string' && typeof item.length === 'number' ? [].slice.call(item) : [item];
  };
  Array.implement({
    each: function (step, self) {
      this.forEach(step, self);
    },
    clean: function () {
      return this.filter(Boolean);
    },
    contains: function (item) {
      return this.indexOf(item) !== -1;
    },
    getLast: function () {
      return this.length ? this[this.length - 1] : null;
    },
    empty: function () {
      this.length = 0;
      return this;
    },
    flatten: function () {
      return [].concat.apply([], this);
    },
  });
  String.implement({
    test: function (pattern) {
      return new RegExp(pattern).test(this);
    },
    contains: function (text) {
      return this.indexOf(text) !== -1;
    },
    toInt: function () {
      return parseInt(this, 10);
    },
  });
  Number.implement({
    limit: function (low, high) {
      return Math.min(high, Math.max(low, this));
    },
  });

  Object.each = function (object, step) {
    for (var key in object) step(object[key], key);
  };
  Object.keys = function (object) {
    var keys = [];
    for (var key in object) if (Object.prototype.hasOwnProperty.call(object, key)) keys.push(key);
    return keys;
  };
  Object.values = function (object) {
    return Object.keys(object).map(function (key) {
      return object[key];
    });
  };

  var native = window.Element;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = native.prototype;
  window.Element.implement({
    set: function (name, value) {
      this.setAttribute(name, value);
      return this;
    },
    get: function (name) {
      return this.getAttribute(name);
    },
    inject: function (into) {
      into.appendChild(this);
      return this;
    },
    dispose: function () {
      return this.parentNode ? this.parentNode.removeChild(this) : this;
    },
    empty: function () {
      while (this.firstChild) this.removeChild(this.firstChild);
      return this;
    },
    addEvent: function (name, listener) {
      this.addEventListener(name, listener, false);
      return this;
    },
    fireEvent: function () {
      return this;
    },
  });

  document.id = function (id) {
    return typeof id === 'string' ? document.getElementById(id) : id;
  };
  window.$ = document.id;
  window.$$ = function (expression) {
    return document.querySelectorAll(expression);
  };
  window.Class = function () {};
  window.Browser = { name: 'unknown' };
})();
